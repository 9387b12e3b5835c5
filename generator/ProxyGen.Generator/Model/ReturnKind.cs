namespace ProxyGen.Generator.Model;

/// <summary>How a method hands back its result.</summary>
internal enum ReturnKind
{
    Direct,
    Task,
    ValueTask,

    /// <summary>Its items come one after the other.</summary>
    Stream,
}
