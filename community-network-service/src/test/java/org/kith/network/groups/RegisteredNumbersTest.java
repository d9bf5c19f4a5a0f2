package org.kith.network.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteredNumbersTest {

    @ParameterizedTest
    @CsvSource({"210183, GB-CHC-210183", "1089464-1, GB-CHC-1089464-1", "SC012345, GB-SC-SC012345", "NIC100012, GB-NIC-100012"})
    void shouldNameTheRegisterOfACharity(String number, String id) {
        assertEquals(List.of(id), new RegisteredNumbers(number, null).organisationIds());
    }

    @Test
    void shouldNameBothRegistersOfACharitableCompany() {
        assertEquals(List.of("GB-CHC-210183", "GB-COH-01234567"),
                new RegisteredNumbers("210183", "01234567").organisationIds());
        assertEquals(List.of(), new RegisteredNumbers(null, null).organisationIds());
    }

    @ParameterizedTest
    @CsvSource({"210183, true", "1089464, true", "1089464-12, true", "SC012345, true", "NIC100012, true", "12345, false",
            "SC112345, false",
            "NIC12345, false", "210183-, false", "sc012345, false"})
    void shouldKnowTheFormOfACharityNumber(String number, boolean right) {
        assertEquals(right, number.matches(RegisteredNumbers.CHARITY));
    }

    @ParameterizedTest
    @CsvSource({"01234567, true", "NI123456, true", "1234567, false", "ABC12345, false"})
    void shouldKnowTheFormOfACompanyNumber(String number, boolean right) {
        assertEquals(right, number.matches(RegisteredNumbers.COMPANY));
    }
}
