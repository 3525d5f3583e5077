package id.rewang.kit.web;

/**
 * What is wrong with one field of a request.
 *
 * @param field   path into the body such as {@code lines[2].quantity}, or the name of a parameter or header
 * @param code    stable, kebab-case, for programs to switch on
 * @param message for people
 */
public record FieldProblem(String field, String code, String message) {}
