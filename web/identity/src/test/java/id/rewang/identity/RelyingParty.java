package id.rewang.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the provider, as the portal is one. */
public final class RelyingParty {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String VERIFIER = "a-verifier-that-has-at-least-43-characters-in-it";

    private final String issuer;
    private final String url;
    private final String secret;

    RelyingParty(String issuer, String url, String secret) {
        this.issuer = issuer;
        this.url = url;
        this.secret = secret;
    }

    public record Reply(int status, JsonNode body) {

        public String accessToken() {
            return body.path("access_token").asString("");
        }

        public String refreshToken() {
            return body.path("refresh_token").asString("");
        }

        public String idToken() {
            return body.path("id_token").asString("");
        }

        public String error() {
            return body.path("error").asString("");
        }

        /** A claim of the access token. */
        public JsonNode claim(String name) {
            return claims(accessToken()).path(name);
        }
    }

    /** Where it sends a person to sign in. */
    public String authorization(Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "portal");
        parameters.put("redirect_uri", redirect());
        parameters.put("scope", "openid");
        parameters.put("state", "state");
        parameters.put("nonce", "nonce");
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(more);
        return "/oauth2/authorize?" + Http.encode(parameters);
    }

    public String signingOut(String idToken) {
        return "/connect/logout?"
                + Http.encode(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", url + "/"));
    }

    /** The tokens for the code with which a browser came back. */
    public Reply tokens(Browser.Page arrived) {
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                arrived.parameter("code"),
                "redirect_uri",
                redirect(),
                "code_verifier",
                VERIFIER));
    }

    public Reply refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    public Reply exchange(String accessToken, String audience) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", accessToken,
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token"));
        if (!audience.isEmpty()) {
            parameters.put("audience", audience);
        }
        return token(parameters);
    }

    public Reply token(Map<String, String> parameters) {
        return token("portal", secret, parameters);
    }

    public Reply token(String client, String password, Map<String, String> parameters) {
        String credentials = Base64.getEncoder()
                .encodeToString(
                        (Http.encode(Map.of(client, password)).replace('=', ':')).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> response = Http.send(
                HTTP,
                HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(Http.encode(parameters))));
        return new Reply(response.statusCode(), JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
    }

    public static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    public static JsonNode header(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
    }

    private String redirect() {
        return url + "/login/oauth2/code/rewang";
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
