package id.rewang.city.api;

/** Where a person's access tokens come from: the local key, or an identity provider. */
@FunctionalInterface
public interface TokenSource {

    /** @return a bearer token with the service as its only audience, valid for at least two minutes */
    String token(Person person, Service service);
}
