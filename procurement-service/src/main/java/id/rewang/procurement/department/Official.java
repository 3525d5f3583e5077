package id.rewang.procurement.department;

import java.util.List;

/** Somebody appointed in a department. What a person may do at the moment is said by the token, not by this list. */
public record Official(String nip, long version, String name, List<String> roles) {}
