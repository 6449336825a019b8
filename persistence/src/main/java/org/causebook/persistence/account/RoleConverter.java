package org.causebook.persistence.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.causebook.account.Role;

/** Stores a role as its id, so that the name in Java can change alone. */
@Converter(autoApply = true)
class RoleConverter implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.id();
    }

    @Override
    public Role convertToEntityAttribute(String stored) {
        return Role.ofId(stored).orElseThrow(() -> new IllegalStateException("the database holds an unknown role"));
    }
}
