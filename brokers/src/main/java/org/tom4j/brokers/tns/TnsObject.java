package org.tom4j.brokers.tns;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;

/**
 * An object of TNS; nearly everything may be missing.
 *
 * @param objname {@code 2024aa}; null where the object stands in {@code reply}
 * @param namePrefix AT, SN, TDE, FRB …
 * @param objectType null or of nulls: not classified
 * @param radeg degrees, ICRS
 * @param decdeg degrees, ICRS
 * @param hostname padded with blanks at times
 * @param internalNames the surveys' names, with commas between
 * @param discoverydate UTC
 * @param discoverymag in {@code discmagfilter}
 * @param reply where TNS put the object before 2025
 */
public record TnsObject(
    @Nullable String objname,
    @Nullable String namePrefix,
    @Nullable Named objectType,
    @Nullable Double redshift,
    @Nullable Double radeg,
    @Nullable Double decdeg,
    @Nullable String hostname,
    @Nullable Double hostRedshift,
    @Nullable String internalNames,
    @Nullable Instant discoverydate,
    @Nullable Double discoverymag,
    @Nullable TnsFilter discmagfilter,
    @Nullable Group reportingGroup,
    @Nullable Group discoveryDataSource,
    @Nullable List<TnsPoint> photometry,
    @Nullable TnsObject reply) {

  /** A thing of TNS's tables. */
  public record Named(@Nullable String name) {}

  /** A group of people. */
  public record Group(@Nullable String groupName) {}

  /** {@code SN2024aa}. */
  String fullName() {
    return Objects.requireNonNullElse(text(namePrefix), "") + number();
  }

  /** {@code 2024aa}. */
  String number() {
    return Objects.requireNonNull(text(objname), "objname");
  }

  @Nullable SkyPosition position() {
    return radeg == null || decdeg == null ? null : SkyPosition.ofDegrees(radeg, decdeg);
  }

  /** The list may begin with a comma. */
  List<String> surveyNames() {
    return surveyNames(internalNames);
  }

  static List<String> surveyNames(@Nullable String internalNames) {
    return internalNames == null
        ? List.of()
        : Arrays.stream(internalNames.split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  static @Nullable String name(@Nullable Named thing) {
    return thing == null ? null : text(thing.name());
  }

  static @Nullable String name(@Nullable Group group) {
    return group == null ? null : text(group.groupName());
  }

  static @Nullable String text(@Nullable String padded) {
    return padded == null || padded.isBlank() ? null : padded.strip();
  }
}
