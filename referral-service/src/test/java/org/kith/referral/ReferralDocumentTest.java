package org.kith.referral;

import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.OpenApiDocumentTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class ReferralDocumentTest extends OpenApiDocumentTest {}
