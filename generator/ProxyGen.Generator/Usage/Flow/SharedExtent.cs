namespace ProxyGen.Generator.Usage.Flow;

/// <summary>How much of a shared object a call reads or writes.</summary>
internal enum SharedExtent
{
    /// <summary>One value, whether or not it has just come to be there: a property, an item of a list.</summary>
    Item,

    /// <summary>One value, and whether there is one: an entry of a dictionary, an element of a set.</summary>
    Entry,

    /// <summary>How many items there are, and which; where one stands.</summary>
    Structure,

    /// <summary>All items.</summary>
    All,
}
