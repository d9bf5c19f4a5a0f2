package org.kith.kit.outbox;

import jakarta.inject.Singleton;

import org.kith.events.EventType;
import org.kith.events.KithEvent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** JSON of events, as tolerant on reading as requests are strict: a newer service may send fields and codes this one does not know. */
@Singleton
public class EventJson {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .build();

    String write(KithEvent event) throws JsonProcessingException {
        return mapper.writeValueAsString(event);
    }

    public KithEvent read(byte[] json, EventType type) throws java.io.IOException {
        return mapper.readValue(json, type.payload());
    }
}
