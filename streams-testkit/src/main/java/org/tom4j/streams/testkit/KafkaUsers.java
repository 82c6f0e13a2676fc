package org.tom4j.streams.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.jspecify.annotations.Nullable;

/** The users of a running Kafka and what they may. Changes are in force when a method returns. */
final class KafkaUsers {
  private static final int FEWEST_ITERATIONS = 4096;

  /** Tells one password of a user from the next: Kafka shows nothing else of them. */
  private static final AtomicInteger CHANGES = new AtomicInteger();

  private final KafkaLogin login;
  private final Admin admin;
  private final BrokerServer broker;

  KafkaUsers(KafkaLogin login, Admin admin, BrokerServer broker) {
    this.login = login;
    this.admin = admin;
    this.broker = broker;
  }

  void putUser(String name, String password) {
    int iterations = FEWEST_ITERATIONS + CHANGES.incrementAndGet() % FEWEST_ITERATIONS;
    change(
        new UserScramCredentialUpsertion(
            name, new ScramCredentialInfo(mechanism(), iterations), password),
        kept -> kept != null && kept.iterations() == iterations);
  }

  void removeUser(String name) {
    change(new UserScramCredentialDeletion(name, mechanism()), kept -> kept == null);
  }

  private void change(
      UserScramCredentialAlteration change, Predicate<@Nullable ScramCredential> done) {
    Answers.of(admin.alterUserScramCredentials(List.of(change)).all());
    Answers.await("its user " + change.user(), () -> done.test(kept(change.user())));
  }

  private ScramMechanism mechanism() {
    if (!login.isScram()) {
      throw new IllegalStateException("users of this Kafka sign in by " + login);
    }
    return ScramMechanism.fromMechanismName(login.mechanism());
  }

  /** As the listener will know it at the next sign-in. */
  private @Nullable ScramCredential kept(String user) {
    return broker
        .credentialProvider()
        .credentialCache
        .cache(login.mechanism(), ScramCredential.class)
        .get(user);
  }

  void allow(String user, String topicPrefix, String groupPrefix) {
    List<AclBinding> rights =
        List.of(
            right(user, ResourceType.TOPIC, topicPrefix),
            right(user, ResourceType.GROUP, groupPrefix));
    Answers.of(admin.createAcls(rights).all());
    Answers.await(
        "rights of " + user,
        () -> Answers.of(admin.describeAcls(AclBindingFilter.ANY).values()).containsAll(rights));
  }

  /** Whoever may read may also see that it is there. */
  private static AclBinding right(String user, ResourceType of, String prefix) {
    return new AclBinding(
        new ResourcePattern(of, prefix, PatternType.PREFIXED),
        new AccessControlEntry("User:" + user, "*", AclOperation.READ, AclPermissionType.ALLOW));
  }
}
