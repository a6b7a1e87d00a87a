// What the browser knows of a GraphQL operation: its registered id. The text stays with the gateway, which takes from a
// page nothing but documents that were registered when it was built.

/** A registered operation; `Data` and `Variables` are what it answers and takes. */
export interface Operation<Data, Variables> {
  readonly id: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Only for the compiler: an operation of other data is another type. */
  readonly types?: (variables: Variables) => Data;
}
