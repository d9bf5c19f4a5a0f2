package org.kith.network.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.kith.kit.problem.ProblemException;

class CsvTest {
    private static final String ONSPD_2023 = "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,"
            + "osnrth1m,osgrdind,ctry,lsoa01,lsoa11,msoa11,lat,long,imd,oa21,lsoa21,msoa21\n";
    private static final String ONSPD_2025 = "PCD7,PCD8,PCDS,DOINTR,DOTERM,USRTYPIND,EAST1M,NORTH1M,GRIDIND,OA21CD,CTY25CD,"
            + "LAD25CD,WD25CD,LSOA21CD,MSOA21CD,LAT,LONG,IMD20IND\n";

    @Test
    void shouldReadTheOnsPostcodeDirectoryOfAnyYear() {
        // When
        var older = postcodes(ONSPD_2023
                + "\"WN0 0ZA\",\"WN0  0ZA\",\"WN0 0ZA\",\"198001\",\"\",E99999999,E99999999,E08000010,E05999901,E43000162,0,358500,"
                + "405900,1,E92000001,E01006001,E01006011,E02001287,53.547,-2.635,100,E00031999,E01006369,E02001287\n");
        var newer = postcodes(ONSPD_2025
                + "\"WN00ZA\",\"WN0  0ZA\",\"WN0 0ZA\",\"198001\",\"\",\"0\",\"358500\",\"405900\",\"1\","
                + "\"E00031999\",\"E99999999\",\"E08000010\",\"E05999901\",\"E01006369\",\"E02001287\",53.547,-2.635,100\n");

        // Then
        var known = new KnownPostcode("WN0 0ZA", new Coordinates(53.547, -2.635), Optional.of("E01006369"),
                Optional.of("E05999901"), Optional.of("E08000010"), Optional.empty(), Map.of());
        assertEquals(List.of(known), older);
        assertEquals(List.of(known), newer);
        assertEquals(PostcodeSource.ONS_POSTCODE_DIRECTORY, PostcodeSource.of(Csv.read(ONSPD_2025)));
    }

    @Test
    void shouldSayWhenAPostcodeWentOutOfUseAndWhereThereIsNoArea() {
        // When
        var ended = postcodes(ONSPD_2025 + "AB1 0AA,AB1  0AA,AB1 0AA,198001,199606,0,385386,801193,1,S00090303,S99999999,"
                + "S12000033,S99999999,S01006514,S02001237,57.101474,-2.242851,6715\n").get(0);

        // Then
        assertEquals(Optional.of("1996-06"), ended.ended());
        assertEquals(Optional.empty(), ended.ward());
        assertEquals(Optional.of("S12000033"), ended.district());
    }

    @Test
    void shouldReadCodePointOpenWithoutHeadings() {
        // Given
        var text = "\"WN1 1AA\",10,358010,405580,\"E92000001\",\"E19000001\",\"E18000002\",\"\",\"E08000010\",\"E05000856\"\n"
                + "\"WN59ZZ\",90,0,0,\"E92000001\",\"\",\"\",\"\",\"E08000010\",\"E05000856\"\n";

        // When
        var report = new LoadReport();
        var read = new ArrayList<>(new PostcodeRows().readAll(Csv.read(text).with(Column.POSTCODE), report));

        // Then
        assertEquals(1, read.size());
        assertEquals("WN1 1AA", read.get(0).code());
        assertTrue(read.get(0).point().metresTo(new Coordinates(53.5453, -2.6353)) < 100);
        assertEquals(Optional.of("E05000856"), read.get(0).ward());
        assertEquals("no-position", report.view().problems().get(0).problem());
        assertEquals(List.of("WN5 9ZZ"), report.view().problems().get(0).examples());
        assertEquals(PostcodeSource.CODE_POINT_OPEN, PostcodeSource.of(Csv.read(text)));
    }

    @Test
    void shouldReportEachRowThatIsNotTakenWithoutItsValues() {
        // Given
        var text = "\ufeffPostcode,Latitude,Longitude,lsoa21_code,imd2019_decile,imd2025_decile\r\n"
                + "WN1 1AA,53.5,-2.6,E01006369,1,2\r\n"
                + "wn11aa,53.6,-2.6,E01006369,1,2\r\n"
                + "not one,53.5,-2.6,E01006369,1,2\r\n"
                + "WN1 1AD,0,0,E01006369,1,2\r\n"
                + "WN1 1AE,99.999999,0.000000,,,\r\n"
                + "WN1 1AF,here,there,,,\r\n"
                + "WN1 1AH,53.5,-2.6,a mess,11,3\r\n"
                + "WN1 1AJ\r\n"
                + "\r\n";

        // When
        var report = new LoadReport();
        var read = new ArrayList<>(new PostcodeRows().readAll(Csv.read(text), report));

        // Then
        assertEquals(List.of("WN1 1AA", "WN1 1AH"), read.stream().map(KnownPostcode::code).toList());
        assertEquals(53.5, read.get(0).point().latitude());
        assertEquals(Map.of(2019, 1, 2025, 2), read.get(0).deciles());
        assertEquals(Map.of(2025, 3), read.get(1).deciles());
        var view = report.view();
        assertEquals(2, view.taken());
        assertEquals(6, view.setAside());
        assertEquals(List.of("not-a-postcode", "no-position", "listed-twice", "bad-code", "bad-decile"),
                view.problems().stream().map(LoadReport.Problem::problem).toList());
        assertEquals(List.of("row 3"), view.problems().get(0).examples());
        assertEquals(List.of("WN1 1AD", "WN1 1AE", "WN1 1AF", "WN1 1AJ"), view.problems().get(1).examples());
    }

    @Test
    void shouldTakeTheWardsOfItsOwnCouncilOnly() {
        // Given
        var text = "WD25CD,WD25NM,LAD25CD,LAD25NM,LONG,LAT\n"
                + "E05999901,\"Moss, Damson & Elm\",E08000010,Wigan,-2.58,53.5\n"
                + "E05999902,Brook,E07000034,Chesterfield,-1.4,53.2\n";

        // When
        var report = new LoadReport();
        var read = new ArrayList<>(new WardRows("E08000010").readAll(Csv.read(text), report));

        // Then
        assertEquals(List.of(new Place("E05999901", "Moss, Damson & Elm", Place.Kind.WARD, new Coordinates(53.5, -2.58))),
                read);
        assertEquals("other-council", report.view().problems().get(0).problem());
    }

    @Test
    void shouldRefuseWhatIsNoSuchFile() {
        for (var text : List.of("", "\n\n", "name,colour\nred,1\n", "{\"a\": 1}", "postcode\n\"unclosed")) {
            assertThrows(ProblemException.class, () -> Csv.read(text).with(Column.POSTCODE), text);
        }
    }

    private static List<KnownPostcode> postcodes(String text) {
        return new ArrayList<>(new PostcodeRows().readAll(Csv.read(text).with(Column.POSTCODE), new LoadReport()));
    }
}
