package org.kith.network.places;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(KithResource.class)
class LoadsResourceTest {
    private static final Path SAMPLE = Path.of("../../shared/data/geo");
    private static final String HEADINGS = "postcode,latitude,longitude,lsoa21_code,ward_code,lad_code\n";

    @Test
    void shouldFindALoadedPostcodeInAnySpelling() {
        // Given
        wardsAreKnown();
        loads("lsoas", "lsoa21_code,lsoa21_name,imd2019_decile,imd2025_decile\nE01999901,Moss 001A,3,4\n");
        loads("postcodes", HEADINGS + "ZE90 1AA,54.9,-2.58,E01999901," + MOSS + "," + WIGAN + "\n");

        // When
        var where = locate("ze901aa");

        // Then
        where.statusCode(200).body("postcode", is("ZE90 1AA")).body("partial", is(false)).body("latitude", is(54.9f))
                .body("ward.code", is(MOSS)).body("ward.name", is("Moss")).body("district", is(WIGAN))
                .body("lsoa.code", is("E01999901")).body("lsoa.name", is("Moss 001A")).body("ended", nullValue())
                .body("lsoa.deprivation.indexYear", contains(2025, 2019)).body("lsoa.deprivation.decile", contains(4, 3));
    }

    @Test
    void shouldFindTheMiddleOfAnOutwardCode() {
        // Given
        loads("postcodes", HEADINGS + "ZE91 1AA,54.0,-2.0,,,\nZE91 1AB,54.2,-2.2,,,\n");
        loads("postcodes", "pcds,doterm,lat,long\nZE91 1AD,201908,56.0,-4.0\nZE92 1AA,201908,55.0,-3.0\n");

        // When
        var where = locate("ze91");

        // Then
        where.statusCode(200).body("postcode", is("ZE91")).body("partial", is(true)).body("latitude", is(54.1f))
                .body("longitude", is(-2.1f)).body("lsoa", nullValue());
        locate("ZE91 1AD").statusCode(200).body("ended", is("2019-08")).body("latitude", is(56.0f));
        locate("ZE92").statusCode(200).body("latitude", is(55.0f));
    }

    @Test
    void shouldKeepWhatALaterFileDoesNotSay() {
        // Given
        loads("postcodes", "postcode,latitude,longitude,lsoa21_code,imd2019_decile\nZE93 1AA,54.0,-2.0,E01999903,7\n");
        loads("lsoas", "lsoa21_code,imd2019_decile\nE01999903,8\n");

        // When
        loads("postcodes?edition=2026-02", "ZE931AA,10,358010,405580,E92000001,,,,E08000010,E05999901\n");
        loads("postcodes", "postcode,latitude,longitude,lsoa21_code,imd2019_decile\nZE93 1AB,54.0,-2.0,E01999903,7\n");

        // Then
        locate("ZE93 1AA").statusCode(200).body("lsoa.code", is("E01999903")).body("ward.code", is("E05999901"))
                .body("lsoa.deprivation.decile", contains(8));
    }

    @Test
    void shouldTellAnUnknownPostcodeFromWhatIsNone() {
        locate("ZE99 9ZZ").statusCode(422).body("type", is("https://kith.org/problems/postcode-unknown"))
                .body(not(containsString("9ZZ")));
        locate("ZE99").statusCode(422);
        for (var none : new String[]{"zq never echoed", "WN1 1", "x"}) {
            locate(none).statusCode(400).body("errors.field", contains("postcode")).body(not(containsString("zq")));
        }
        locate(" ").statusCode(400).body("errors.field", contains("postcode"));
        locate("x".repeat(21)).statusCode(400).body("errors.field", contains("postcode"));
        As.nobody().body("{}").post("/api/places/locate").then().statusCode(400);
        As.nobody().get("/api/places/locate?postcode=WN1").then().statusCode(405);
    }

    @Test
    void shouldNameTheWardsOfACouncilToAnybody() {
        // Given
        var csv = "ward_code,ward_name,lad_code,utla_code,latitude,longitude\nE05999911,Zeal,E07000034,E10000007,53.2,-1.4\n"
                + "E05999912,Ashgate,E07000034,E10000007,53.2,-1.5\nE05999901,Moss,E08000010,E08000010,54.9,-2.58\n";
        As.client("operator-" + CHESTERFIELD).contentType("text/csv").body(csv).post("/api/wards").then().statusCode(200)
                .body("taken", is(2)).body("setAside", is(1)).body("problems.problem", contains("other-council"))
                .body("problems[0].examples", contains("E05999901"));

        // When
        var places = As.nobody().get("/api/councils/" + CHESTERFIELD + "/places").then();

        // Then
        places.statusCode(200).body("council", is(CHESTERFIELD)).body("places.name", contains("Ashgate", "Zeal"))
                .body("places.code", contains("E05999912", "E05999911"));
        As.nobody().get("/api/councils/E06999999/places").then().statusCode(200).body("places", hasSize(0));
        As.nobody().get("/api/councils/wigan/places").then().statusCode(400).body("errors.field", contains("gss"));
    }

    @Test
    void shouldLetOperatorsLoadAndNobodyElse() {
        for (var path : new String[]{"postcodes", "lsoas", "wards"}) {
            csv(As.user("joan"), HEADINGS).post("/api/" + path).then().statusCode(403);
            csv(As.nobody(), HEADINGS).post("/api/" + path).then().statusCode(401);
            csv(operator(), "name,colour\nred,1\n").post("/api/" + path).then().statusCode(422)
                    .body("type", is("https://kith.org/problems/file-not-understood")).body(not(containsString("colour")));
            csv(operator(), "").post("/api/" + path).then().statusCode(422);
            csv(operator(), "x".repeat(1_100_000)).post("/api/" + path).then().statusCode(413);
            operator().body("{}").post("/api/" + path).then().statusCode(415);
        }
        csv(operator(), HEADINGS).post("/api/postcodes?edition=spring").then().statusCode(400)
                .body("errors.field", contains("edition"));
    }

    @Test
    void shouldTakeAWholePieceQuickly() {
        // Given
        var piece = new StringBuilder();
        for (var i = 0; i < 20_000; i++) {
            piece.append("\"ZE%d %d%c%c\",10,%d,%d,\"\",\"\",\"\",\"\",\"\",\"\"%n".formatted(1 + i / 4000, i / 400 % 10,
                    "ABDEFGHJLNPQRSTUWXYZ".charAt(i / 20 % 20), "ABDEFGHJLNPQRSTUWXYZ".charAt(i % 20), 358000 + i % 100,
                    405000 + i / 100));
        }
        loads("postcodes", piece.toString()).body("taken", is(20_000));

        // When, Then
        assertTimeout(Duration.ofSeconds(5), () -> loads("postcodes", piece.toString()).body("taken", is(20_000)));
    }

    @Test
    void shouldTakeTheSampleWhole() throws IOException {
        // Given
        assumeTrue(Files.exists(SAMPLE), "the reference data is not here");
        loads("wards", read("wards.csv")).body("taken", is(25)).body("setAside", is(158));
        loads("lsoas", read("lsoas.csv")).body("taken", is(699)).body("setAside", is(0));

        // When
        loads("postcodes", read("postcodes.csv")).body("taken", is(7217)).body("setAside", is(0));

        // Then
        locate("wn11aa").statusCode(200).body("latitude", is(53.546967f)).body("lsoa.code", is("E01006369"))
                .body("lsoa.deprivation", hasSize(1)).body("lsoa.deprivation[0].indexYear", is(2019))
                .body("lsoa.deprivation[0].decile", is(1)).body("ward.name", is("Wigan Central"));
        locate("WN1").statusCode(200).body("partial", is(true)).body("latitude", greaterThan(53.5f));
        As.nobody().get("/api/councils/" + WIGAN + "/places").then().statusCode(200).body("places.name", hasItem("Abram"));
    }

    private static ValidatableResponse loads(String path, String csv) {
        return csv(operator(), csv).post("/api/" + path).then().statusCode(200);
    }

    private static ValidatableResponse locate(String postcode) {
        return As.nobody().body(Map.of("postcode", postcode)).post("/api/places/locate").then();
    }

    private static RequestSpecification operator() {
        return As.client("operator-" + WIGAN);
    }

    private static RequestSpecification csv(RequestSpecification as, String text) {
        return as.contentType("text/csv; charset=UTF-8").body(text);
    }

    private static String read(String file) throws IOException {
        return Files.readString(SAMPLE.resolve(file), StandardCharsets.UTF_8);
    }
}
