package org.tom4j.streams.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second Kafka out of a folder before it touches anything: Kafka's own lock comes after it
 * has opened the log of its metadata, and whoever was there first then reads that log in vain for
 * ever.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel file;

  /**
   * @throws IllegalStateException if another has the folder
   */
  FolderLock(Path folder) {
    try {
      Files.createDirectories(folder);
      Path lock = folder.resolve(".testkit.lock");
      this.file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!isOurs()) {
      close();
      throw new IllegalStateException("another Kafka is in " + folder);
    }
  }

  private boolean isOurs() {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException hereItself) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
