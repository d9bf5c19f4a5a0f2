package org.kith.network.search;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;

/** Keeps the bank holidays of last year to the year after next, by nation, where the search can ask for them. */
@ApplicationScoped
class BankHolidays {
    private static final Logger LOG = Logger.getLogger(BankHolidays.class);
    /** The library's names of the nations, by the first letter of their GSS codes. */
    private static final Map<String, String> NATIONS = Map.of("E", "eng", "W", "wls", "S", "sct", "N", "nir");

    private final AgroalDataSource dataSource;

    BankHolidays(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Scheduled(every = "24h", identity = "bank-holidays")
    void keep() throws SQLException {
        keep(LocalDate.now(SearchDesk.UNITED_KINGDOM).getYear());
    }

    void keep(int thisYear) throws SQLException {
        var calendar = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        try (var connection = dataSource.getConnection();
                var keep = connection
                        .prepareStatement("insert into bank_holiday (nation, day) values (?, ?) on conflict do nothing")) {
            for (var nation : NATIONS.entrySet()) {
                for (var year = thisYear - 1; year <= thisYear + 2; year++) {
                    for (var holiday : calendar.getHolidays(Year.of(year), nation.getValue())) {
                        keep.setString(1, nation.getKey());
                        keep.setObject(2, holiday.getDate());
                        keep.addBatch();
                    }
                }
            }
            LOG.debugf("bank holidays known: days=%d", keep.executeBatch().length);
        }
    }
}
