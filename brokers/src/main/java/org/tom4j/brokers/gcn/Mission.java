package org.tom4j.brokers.gcn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who sends notices, by how their topics begin: {@code gcn.notices.fermi.gbm.alert}. */
public enum Mission {
  LVK("LIGO/Virgo/KAGRA", "igwn.gwalert"),
  FERMI("Fermi", "gcn.notices.fermi"),
  SWIFT("Swift", "gcn.notices.swift"),
  SVOM("SVOM", "gcn.notices.svom"),
  EINSTEIN_PROBE("Einstein Probe", "gcn.notices.einstein_probe"),
  MAXI("MAXI", "gcn.notices.maxi"),
  ICECUBE("IceCube", "gcn.notices.icecube"),
  KM3NET("KM3NeT", "gcn.notices.km3net"),
  SUPERK("Super-Kamiokande", "gcn.notices.superk"),
  CHIME("CHIME/FRB", "gcn.notices.chime"),
  DSA110("DSA-110", "gcn.notices.dsa110"),
  BURSTCUBE("BurstCube", "gcn.notices.burstcube"),
  GLOWBUG("Glowbug", "gcn.notices.glowbug"),
  BOOM("BOOM", "gcn.notices.boom"),
  HEASARC("HEASARC", "gcn.notices.heasarc");

  private final String words;
  private final String start;

  Mission(String words, String start) {
    this.words = words;
    this.start = start;
  }

  /** Whose topic it is; nothing for one of somebody else's. */
  static Optional<Mission> of(String topic) {
    return Arrays.stream(values()).filter(mission -> mission.sends(topic)).findFirst();
  }

  /** How its topics begin. */
  String start() {
    return start;
  }

  boolean sends(String topic) {
    String name = topic.toLowerCase(Locale.ROOT);
    return name.equals(start) || name.startsWith(start + ".");
  }

  @Override
  public String toString() {
    return words;
  }
}
