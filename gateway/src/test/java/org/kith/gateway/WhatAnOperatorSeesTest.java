package org.kith.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Runs with no service behind the gateway at all. */
@QuarkusTest
class WhatAnOperatorSeesTest {
    @TestHTTPResource(value = "/", management = true)
    URI management;

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void shouldBeHealthyWhateverTheServicesDo(String kind) {
        assertEquals(200, RestAssured.get(management.resolve("/q/health/" + kind)).statusCode());
    }

    @Test
    void shouldNeverPutTheKeyOfAnAnswerPageIntoAMetric() {
        RestAssured.get("/answer/a-secret-token");
        RestAssured.get("/api/referrals/0198f000-0000-7000-8000-000000000001");

        var metrics = RestAssured.get(management.resolve("/q/metrics")).asString();

        assertFalse(metrics.contains("a-secret-token"));
        assertFalse(metrics.contains("0198f000"));
        assertTrue(metrics.contains("/answer/{token}"), metrics.lines().filter(l -> l.startsWith("http")).toList().toString());
    }
}
