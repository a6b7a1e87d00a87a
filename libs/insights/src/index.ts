// The public surface of insights: what needs whom now, and how the loops go.
export {};
