package id.rewang.city.people;

import java.util.List;

/** Where the people of the sample are made known to whoever wants to be one of them. */
@FunctionalInterface
public interface PeopleDirectory {

    /** @param people everybody, each once; may be called again, and then replaces what was said before */
    void publish(List<SamplePerson> people);
}
