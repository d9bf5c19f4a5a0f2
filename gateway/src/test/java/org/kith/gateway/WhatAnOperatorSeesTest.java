package org.kith.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;

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

        var telling = metrics.lines().filter(line -> line.contains("a-secret-token") || line.contains("0198f000")).toList();
        assertEquals(List.of(), telling);
        assertTrue(metrics.contains("/answer/{token}"), metrics);
    }
}
