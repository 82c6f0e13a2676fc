package org.tom4j.brokers.alerce;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;
import org.tom4j.form.Range;

/** What ALeRCE is asked, of ZTF or of Rubin: all of it optional, all of it ANDed. */
public record AlerceQuery(
    @Nullable @Field(label = "Object ID", help = "one, or several with commas between") String oid,
    @Nullable @Field(label = "Position") Cone position,
    @Field(label = "Class") Classification classification,
    @Field(label = "Detections") Detections detections,
    @Field(label = "Order") Order order) {

  private static final int DEFAULT_PAGE_SIZE = 20;
  private static final int LARGEST_PAGE = 1_000;

  /** What ALeRCE takes it for. */
  public record Classification(
      @Nullable
          @Field(
              help =
                  "as ALeRCE writes it: stamp_classifier, lc_classifier; its own default if empty")
          String classifier,
      @Nullable @Field(label = "Class", help = "as the classifier writes it: SN, SNIa, AGN, VS")
          String alertClass,
      @Nullable @Field(label = "Probability at least", help = "0 to 1") Double probability,
      @Nullable
          @Field(
              label = "Rank",
              help = "1 (if empty): objects for which the class is the likeliest")
          Integer ranking) {
    public Classification {
      if (probability != null && !(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("a probability is a number from 0 to 1");
      }
      if (ranking != null && ranking < 1) {
        throw new IllegalArgumentException("the best rank is 1");
      }
    }
  }

  /** How often and when it was seen. */
  public record Detections(
      @Nullable @Field(label = "Number of detections") Range<Integer> ndet,
      @Nullable @Field(label = "First seen", help = "UTC or MJD") Range<Instant> firstmjd,
      @Nullable @Field(label = "Last seen", help = "UTC or MJD") Range<Instant> lastmjd) {}

  /** In which order, and how much at a time. */
  public record Order(
      @Nullable @Field(label = "Sort by", help = "probability unless chosen") SortBy orderBy,
      @Nullable @Field(label = "Direction", help = "descending unless chosen") Direction orderMode,
      @Nullable
          @Field(label = "Objects a page", help = "20 if empty; long answers come faster with more")
          Integer pageSize) {
    public Order {
      if (pageSize != null && (pageSize < 1 || pageSize > LARGEST_PAGE)) {
        throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " objects");
      }
    }
  }

  /** The columns it is of use to sort by, named as ALeRCE names them. */
  public enum SortBy {
    PROBABILITY("probability"),
    LASTMJD("last seen"),
    FIRSTMJD("first seen"),
    NDET("number of detections"),
    OID("object ID");

    private final String words;

    SortBy(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** Ascending or descending. */
  public enum Direction {
    DESC("descending"),
    ASC("ascending");

    private final String words;

    Direction(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** The object IDs, none if it asks for none. */
  List<String> oids() {
    return oid == null
        ? List.of()
        : Arrays.stream(oid.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
  }

  int pageSize() {
    Integer size = order.pageSize();
    return size == null ? DEFAULT_PAGE_SIZE : size;
  }

  /**
   * A question to all brokers; null if it cannot be asked so.
   *
   * @param oid the survey's id of an object's name, or null for a name of another kind
   */
  static @Nullable AlerceQuery of(AlertQuestion question, Function<String, @Nullable String> oid) {
    String name = question.nameWithoutPosition();
    String id = name == null ? null : oid.apply(name);
    boolean narrow =
        question.position() != null || question.className() != null || question.time() != null;
    return (name == null ? narrow : id != null)
        ? new AlerceQuery(
            id,
            question.position(),
            new Classification(null, question.className(), question.probability(), null),
            new Detections(null, null, question.time()),
            new Order(null, null, null))
        : null;
  }
}
