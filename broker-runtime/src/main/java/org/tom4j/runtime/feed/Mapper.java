package org.tom4j.runtime.feed;

/** Takes the elements of one fetch in their order, and puts what they are into its queue. */
interface Mapper extends AutoCloseable {

  /**
   * Takes the next element, waiting if it has to. On the thread that reads.
   *
   * @return whether there is use in a further one
   */
  boolean map(Told element);

  /**
   * Returns when all that it took is in the queue, or nobody wants it any more; throws what ended
   * the mapping, if that is more than a bad alert.
   */
  @Override
  void close();
}
