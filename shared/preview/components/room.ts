import { createContext, useContext } from "react";

/** Stands for all that a text is measured against; another object when the device, the size of text or the skin is. */
const Context = createContext<object>({});

export const RoomProvider = Context.Provider;
export const useRoom = (): object => useContext(Context);
