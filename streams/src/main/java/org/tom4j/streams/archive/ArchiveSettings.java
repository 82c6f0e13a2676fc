package org.tom4j.streams.archive;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Field;

/**
 * The archive's settings.
 *
 * @param registry where schemas are asked for that messages name by number and that do not lie in
 *     the folder; null: nowhere
 */
public record ArchiveSettings(
    @Nullable
        @Field(
            label = "Schema registry",
            help =
                "address of a Confluent-like registry, for packets that name their schema by"
                    + " number; what it tells is kept in data/alert-archive/schemas")
        URI registry) {}
