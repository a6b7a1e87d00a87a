// The table maps of every room, as the doors compose them.
export { tables } from '#rooms';
