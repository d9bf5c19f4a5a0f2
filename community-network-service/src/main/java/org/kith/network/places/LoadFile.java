package org.kith.network.places;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.kith.kit.council.CurrentCouncil;

/** Takes what a file says row by row. Nothing is refused whole because of one bad row. */
@ApplicationScoped
class LoadFile {
    private final StorePostcodes postcodes;
    private final Lsoas lsoas;
    private final Deprivation deprivation;
    private final Places places;
    private final CurrentCouncil council;

    LoadFile(StorePostcodes postcodes, Lsoas lsoas, Deprivation deprivation, Places places, CurrentCouncil council) {
        this.postcodes = postcodes;
        this.lsoas = lsoas;
        this.deprivation = deprivation;
        this.places = places;
        this.council = council;
    }

    /** @param edition year and month of the file, or null */
    @Transactional
    LoadReport.View ofPostcodes(String text, String edition) {
        var file = Csv.read(text).with(Column.POSTCODE);
        var report = new LoadReport();
        var found = new PostcodeRows().readAll(file, report);
        postcodes.take(found, PostcodeSource.of(file), edition);
        fillIn(found);
        return report.view();
    }

    @Transactional
    LoadReport.View ofLsoas(String text) {
        var report = new LoadReport();
        var found = new LsoaRows().readAll(Csv.read(text).with(Column.LSOA), report);
        lsoas.take(found);
        deprivation.take(found.stream().collect(toMap(KnownLsoa::code, KnownLsoa::deciles)));
        return report.view();
    }

    @Transactional
    LoadReport.View ofWards(String text) {
        var report = new LoadReport();
        var file = Csv.read(text).with(Column.WARD, Column.WARD_NAME, Column.DISTRICT);
        places.take(new WardRows(council.code()).readAll(file, report));
        return report.view();
    }

    private void fillIn(Collection<KnownPostcode> found) {
        deprivation.fillIn(found.stream().filter(postcode -> postcode.lsoa().isPresent() && !postcode.deciles().isEmpty())
                .collect(toMap(postcode -> postcode.lsoa().get(), KnownPostcode::deciles, (first, later) -> first)));
    }
}
