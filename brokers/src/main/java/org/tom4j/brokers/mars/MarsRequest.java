package org.tom4j.brokers.mars;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.Cutout;
import org.tom4j.form.Range;

/** A query as MARS is asked it. Pure. */
final class MarsRequest {
  // Without a zone: the server reads times as UTC and stumbles over a Z.
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final URI base;
  private final MarsQuery query;

  MarsRequest(URI base, MarsQuery query) {
    this.base = base;
    this.query = query;
  }

  /** The number of the first page that is asked for. */
  int firstPage() {
    Integer page = query.order().page();
    return page == null ? 1 : page;
  }

  /**
   * The address of one page of the answer.
   *
   * @param page from 1
   */
  URI page(int page) {
    Address address = Address.below(base, "").with("format", "json");
    address = which(address, query.object());
    address = where(address, query.position());
    address = when(address, query.time());
    address = brightness(address, query.brightness());
    address = quality(address, query.quality());
    return address
        .with("sort_value", name(query.order().sortValue()))
        .with("sort_order", name(query.order().sortOrder()))
        .with("page", page)
        .uri();
  }

  /** The address of one alert with its history. */
  static URI alert(URI base, String lcoId) {
    return Address.below(base, Address.segment(lcoId) + "/").with("format", "json").uri();
  }

  /** The address of a picture of one alert. */
  static URI cutout(URI base, String lcoId, Cutout.Kind kind) {
    String name =
        switch (kind) {
          case SCIENCE -> "Science";
          case TEMPLATE -> "Template";
          case DIFFERENCE -> "Difference";
        };
    return Address.below(base, Address.segment(lcoId) + "/cutout/" + name + "/").uri();
  }

  private static Address which(Address address, MarsQuery.Which which) {
    return address
        .with("objectId", which.objectId())
        .with("candid", stripped(which.candid()))
        .with("objectidps", stripped(which.objectidps()));
  }

  private static Address where(Address start, MarsQuery.Where where) {
    Address address = start;
    if (where.cone() != null) {
      var cone = where.cone();
      address =
          address.with(
              "cone",
              Address.written(cone.center().raDegrees())
                  + ","
                  + Address.written(cone.center().decDegrees())
                  + ","
                  + Address.written(cone.radius().degrees()));
    }
    if (where.objectcone() != null && where.objectconeRadius() != null) {
      address =
          address.with(
              "objectcone", where.objectcone() + "," + Address.written(where.objectconeRadius()));
    }
    if (where.ra() != null) {
      RaWindow window = RaWindow.of(where.ra());
      address = address.with("ra__gt", window.above()).with("ra__lt", window.below());
    }
    address = between(address, "dec__gt", "dec__lt", where.dec());
    address = between(address, "l__gt", "l__lt", where.l());
    return between(address, "b__gt", "b__lt", where.b());
  }

  private static Address when(Address start, MarsQuery.When when) {
    Address address = start;
    if (when.time() != null) {
      address =
          address
              .with("time__gt", written(when.time().min()))
              .with("time__lt", written(when.time().max()));
    }
    return between(address, "jd__gt", "jd__lt", when.jd()).with("time__since", when.timeSince());
  }

  private static Address brightness(Address start, MarsQuery.Brightness brightness) {
    Address address = start.with("filter", name(brightness.filter()));
    address = fromTo(address, "magpsf", brightness.magpsf());
    address = address.with("sigmapsf__lte", brightness.sigmapsf());
    address = fromTo(address, "magap", brightness.magap());
    address = fromTo(address, "deltamaglatest", brightness.deltamaglatest());
    return fromTo(address, "deltamagref", brightness.deltamagref());
  }

  private static Address quality(Address start, MarsQuery.Quality quality) {
    Address address = start.with("rb__gte", quality.rb()).with("drb__gte", quality.drb());
    address = fromTo(address, "classtar", quality.classtar());
    address = fromTo(address, "distnr", quality.distnr());
    return address
        .with("fwhm__lte", quality.fwhm())
        .with("nbad__lte", quality.nbad())
        .with("elong__lte", quality.elong());
  }

  private static Address fromTo(Address address, String column, @Nullable Range<Double> range) {
    return between(address, column + "__gte", column + "__lte", range);
  }

  private static Address between(
      Address address, String lower, String upper, @Nullable Range<Double> range) {
    return range == null ? address : address.with(lower, range.min()).with(upper, range.max());
  }

  private static @Nullable String written(@Nullable Instant time) {
    return time == null ? null : UTC_TIME.format(time);
  }

  private static @Nullable String name(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String stripped(@Nullable String id) {
    return id == null ? null : id.strip();
  }
}
