/** A certificate that no authority has signed, and its key: nobody trusts it, and nobody should. */
export const SELF_SIGNED = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXfmNoimHyTfUgifl
mTfe9AzUkmo67uLNWuLYBhqsc0mhRANCAATb7Eaq1WwB3Jqnlrl99M4Z4zM5INh/
O8ANSjBqGiV+s/jGaaKyrwwUsZsJh+lbq6i6hcHe5fdGCBSFGY+ocIhh
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIUZg6zwe8HnR5TaepUDhyZo+xScU8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjA3NTcwNFoYDzIxMjYxMTAy
MDc1NzA0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATb7Eaq1WwB3Jqnlrl99M4Z4zM5INh/O8ANSjBqGiV+s/jGaaKyrwwU
sZsJh+lbq6i6hcHe5fdGCBSFGY+ocIhho2kwZzAdBgNVHQ4EFgQUIHlFyPph6zU3
g1ccrcR9x2eTls0wHwYDVR0jBBgwFoAUIHlFyPph6zU3g1ccrcR9x2eTls0wDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SAAwRQIhAM3Hc/JrDwGxsQdw75sRybUk7R+155aya98ZYNX+kCBvAiAcRsMj9AUx
twTibSr0cUDpIWRRRjJcHhHBzeURX2FufA==
-----END CERTIFICATE-----`,
};
