namespace ProxyGen.Generator.Flow;

/// <summary>What a method of the base library does with a collection or another value.</summary>
internal enum LibraryCallKind
{
    /// <summary>It is not one of those known.</summary>
    Unknown,

    /// <summary>It changes the value.</summary>
    Change,

    /// <summary>It changes the order of what is in it.</summary>
    Reorder,

    /// <summary>It takes something out and gives it back.</summary>
    Take,

    /// <summary>It tells something about the value.</summary>
    Read,

    /// <summary>It gives back an element, or puts it in an <c>out</c> argument.</summary>
    Element,

    /// <summary>It gives back a sequence of some of the elements.</summary>
    Elements,

    /// <summary>It gives back the same value, or the same storage.</summary>
    Same,

    /// <summary>It calls a delegate with each element.</summary>
    ForEach,

    /// <summary>It uses what is in the value and keeps nothing of it.</summary>
    Use,

    /// <summary>It is used when what the call gives is used: a query.</summary>
    Later,
}
