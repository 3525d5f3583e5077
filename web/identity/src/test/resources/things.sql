-- Accounts and systems are made by the tests that need them: whose they are is tried by RegisteringUsersIT.
SELECT 1;
