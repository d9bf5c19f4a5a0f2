package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class RunFeedsTest {

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class, IllegalStateException.class})
    void shouldGoOnWhateverHappens(Class<? extends Throwable> what) throws Exception {
        // Given
        var asked = new Semaphore(0);
        var feeds = new RunFeeds(databaseThatThrows(what.getConstructor().newInstance(), asked), null, null, oneAtOnce());

        // When
        feeds.start(null);

        // Then
        try {
            assertTrue(asked.tryAcquire(2, 20, TimeUnit.SECONDS), "the thread asks for work again");
        } finally {
            feeds.stop(null);
        }
    }

    private static AgroalDataSource databaseThatThrows(Throwable what, Semaphore asked) {
        return (AgroalDataSource) Proxy.newProxyInstance(RunFeedsTest.class.getClassLoader(),
                new Class<?>[]{AgroalDataSource.class}, (proxy, method, arguments) -> {
                    asked.release();
                    throw what;
                });
    }

    private static FeedsConfig oneAtOnce() {
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(FeedsConfig.class)
                .withDefaultValue("kith.feeds.at-once", "1").build().getConfigMapping(FeedsConfig.class);
    }
}
