package org.tom4j.runtime.contract;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.runtime.form.RecordForm;

/**
 * A module to be checked, and all that it is given.
 *
 * @param broker the module
 * @param alertType the class of its alerts as its declaration names it, or null if it names none
 * @param query what is asked; may look at the form
 * @param answers what services answer
 * @param settings lent to the module
 * @param clock lent to the module; best one that stands still
 * @param folder the module's own, with what it reads from there
 */
public record Subject<Q extends Record, A>(
    AlertBroker<Q, A> broker,
    @Nullable Class<?> alertType,
    Function<Supplier<RecordForm<Q>>, Q> query,
    Recording answers,
    SettingsSource settings,
    Clock clock,
    Supplier<Path> folder) {}
