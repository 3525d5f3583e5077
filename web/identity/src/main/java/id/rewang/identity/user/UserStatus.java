package id.rewang.identity.user;

public enum UserStatus {
    ACTIVE,
    DISABLED
}
