-- What waits for a signature is asked on every first page; signed handovers, by far the most, are not in it.
CREATE INDEX handover_to_sign ON handover (region, id) WHERE signed_at IS NULL;
