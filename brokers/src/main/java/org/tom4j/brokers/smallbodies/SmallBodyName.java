package org.tom4j.brokers.smallbodies;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.ResolvedObject;

/**
 * What a person wrote, if it can be what an asteroid or a comet is called.
 *
 * @param text what is to be asked for, without what only explains it: {@code 65803} of {@code 65803
 *     Didymos (1996 GT)}, {@code C/2012 S1} of {@code C/2012 S1 (ISON)}. Letters, digits, blanks,
 *     {@code / - . '} alone
 * @param said the words behind a number, which the body must be called: {@code Didymos}; many a
 *     star is called by a number and a word, too ({@code 51 Peg}). Null: none were written
 */
public record SmallBodyName(Kind kind, String text, @Nullable String said) {

  SmallBodyName(Kind kind, String text) {
    this(kind, text, null);
  }

  /** In which of the ways small bodies are called. */
  public enum Kind {
    /** Of a minor planet: {@code 65803}. */
    NUMBER,
    /** Of a minor planet, while it has no number and after: {@code 1996 GT}, {@code 2040 P-L}. */
    PROVISIONAL,
    /** Of a comet: {@code 67P}, {@code C/2012 S1}, {@code 73P-B}, {@code 2I}. */
    COMET,
    /** As the MPC packs designations: {@code J96G00T}, {@code CK12S010}. */
    PACKED,
    /** A word: {@code Didymos}, {@code Tempel 1}. */
    NAME
  }

  /** A number, perhaps with a name or a designation behind it. */
  private static final Pattern NUMBER =
      Pattern.compile("\\(?([1-9]\\d{0,6})\\)?(?: (\\p{L}[\\p{L} .'-]*?))?(?: ?\\([\\w -]+\\))?");

  private static final Pattern PROVISIONAL =
      Pattern.compile(
          "\\(?([AB]?\\d{3,4} ?[A-HJ-Y][A-HJ-Z]\\d{0,4}|\\d{1,4} ?(?:P-L|T-[123]))\\)?",
          Pattern.CASE_INSENSITIVE);

  /** A numbered one by its number; another by its prefix and designation. */
  private static final Pattern COMET =
      Pattern.compile(
          "(\\d{1,4}[PDI](?:-[A-Z]{1,2})?)(?:/.*)?"
              + "|([CPDXAI]/-?\\d{1,4} ?[A-Z]{1,2}\\d{0,4}(?:-[A-Z]{1,2})?)(?: ?\\(.*\\))?",
          Pattern.CASE_INSENSITIVE);

  /** Of designations; packed numbers look like too much else. */
  private static final Pattern PACKED =
      Pattern.compile(
          "[A-L]\\d{2}[A-HJ-Y][0-9A-Za-z]\\d[A-HJ-Z]|[CPDXAI][A-L]\\d{2}[A-Z]\\w{2}[0a-z]");

  /** A digit only at the end, as discoverers' second comets have it. */
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L} .'-]+?(?: \\d{1,2})?");

  /** Words before a number that begin names of what is beyond the solar system. */
  private static final Set<String> CATALOGUES =
      Set.of(
          "abell", "arp", "cl", "eso", "gj", "hd", "hip", "hr", "ic", "mrk", "ngc", "pgc", "sao",
          "tyc", "ugc");

  /**
   * Reads what was written.
   *
   * @return null if no small body is called so: {@code ZTF18abbkloa}, {@code SN 2024aa}, {@code NGC
   *     224}; a service of small bodies need not be asked then
   */
  public static @Nullable SmallBodyName of(String written) {
    // Some systems hand over accents as letters of their own.
    String whole = Normalizer.normalize(written, Normalizer.Form.NFC);
    String name = whole.strip().replaceAll(" +", " ").replace('’', '\'');
    Matcher comet = COMET.matcher(name);
    if (comet.matches()) {
      String text = comet.group(1) == null ? comet.group(2) : comet.group(1);
      return new SmallBodyName(Kind.COMET, spaced(text.toUpperCase(Locale.ROOT)));
    }
    Matcher provisional = PROVISIONAL.matcher(name);
    if (provisional.matches()) {
      String text = provisional.group(1).toUpperCase(Locale.ROOT);
      return new SmallBodyName(Kind.PROVISIONAL, spaced(text));
    }
    Matcher number = NUMBER.matcher(name);
    if (number.matches()) {
      return new SmallBodyName(Kind.NUMBER, number.group(1), number.group(2));
    }
    if (PACKED.matcher(name).matches()) {
      return new SmallBodyName(Kind.PACKED, name);
    }
    return NAME.matcher(name).matches() && !isOfACatalogue(name)
        ? new SmallBodyName(Kind.NAME, name)
        : null;
  }

  /**
   * Whether what a service tells can be what was meant: minor planet 51 is not 51 Peg. Services
   * leave accents out that people write, and the other way round.
   */
  public boolean fits(ResolvedObject told) {
    if (said == null) {
      return true;
    }
    String meant = plain(said);
    return Stream.concat(Stream.of(told.name()), told.aliases().stream())
        .map(SmallBodyName::plain)
        .anyMatch(meant::equalsIgnoreCase);
  }

  /** Without accents: {@code Komensky} for {@code Komenský}. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }

  /**
   * Words for a person whose name is that of several.
   *
   * @param who knows them
   * @param written by the person
   * @param bodies to choose from
   */
  public static String several(String who, String written, String bodies) {
    return who
        + " knows several small bodies as “"
        + written
        + "”; write the number or designation of one: "
        + bodies;
  }

  private static boolean isOfACatalogue(String name) {
    String[] words = name.split(" ", 2);
    return words.length == 2
        && Character.isDigit(words[1].charAt(0))
        && CATALOGUES.contains(words[0].toLowerCase(Locale.ROOT));
  }

  /** {@code 1996GT} as {@code 1996 GT}. */
  private static String spaced(String designation) {
    return designation.replaceFirst("(\\d{3,4}) ?(?=[A-Z]{1,2}\\d*(?:-|$)|[PT]-)", "$1 ");
  }
}
