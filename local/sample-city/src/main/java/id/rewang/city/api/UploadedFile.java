package id.rewang.city.api;

/** A file as a person uploads it. */
@SuppressWarnings("ArrayRecordComponent")
public record UploadedFile(String name, String contentType, byte[] content) {}
