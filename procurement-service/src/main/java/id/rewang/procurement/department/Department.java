package id.rewang.procurement.department;

import java.util.UUID;

/**
 * A department (OPD) of a region.
 *
 * @param code short, unique in the region; part of document numbers
 */
public record Department(UUID id, long version, String region, String code, String name) {}
