package org.kith.kit.council;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;

/** The first fence: Hibernate adds the council to every statement about an entity with a tenant id. */
@PersistenceUnitExtension
@RequestScoped
class CouncilTenantResolver implements TenantResolver {
    /** No council has this code, so work done for nobody in particular sees no council's rows. */
    static final String NOBODY = "";

    private final CurrentCouncil council;

    CouncilTenantResolver(CurrentCouncil council) {
        this.council = council;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return council.codeIfKnown().orElse(NOBODY);
    }
}
