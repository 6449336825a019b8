package org.causebook.account;

import org.jspecify.annotations.Nullable;

/**
 * Someone as a provider of single sign-on describes them.
 *
 * @param issuer the provider
 * @param subject the person, unique and never changed at the provider
 * @param preferredName what they would like to be called in a login; any text
 * @param displayName any text
 * @param role what their claims make of them; null when nothing
 */
public record ExternalPerson(
        String issuer,
        String subject,
        String preferredName,
        String displayName,
        @Nullable Role role) {}
