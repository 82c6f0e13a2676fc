package org.tom4j.brokers.alerce;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tom4j.broker.Member;

/**
 * One version of a classifier, as {@code /classifiers/} lists it.
 *
 * @param classes the classes it tells apart, as a query names them
 */
record AlerceClassifier(@Member("classifier_name") String name, List<String> classes) {
  private static final String CLASSIFIER = "classifier";
  private static final String CLASS = "alert_class";

  /** The fields of {@link AlerceQuery.Classification} that these are for. */
  static final Set<String> FIELDS = Set.of(CLASSIFIER, CLASS);

  /** What the form's fields can be filled in with. */
  static Map<String, List<String>> suggestions(List<AlerceClassifier> all) {
    return Map.of(
        CLASSIFIER,
        all.stream().map(AlerceClassifier::name).distinct().sorted().toList(),
        CLASS,
        all.stream().flatMap(each -> each.classes.stream()).distinct().sorted().toList());
  }
}
