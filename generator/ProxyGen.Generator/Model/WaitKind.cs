namespace ProxyGen.Generator.Model;

/// <summary>What becomes of the object's guard while a method waits.</summary>
internal enum WaitKind
{
    /// <summary>It is kept until the method is done.</summary>
    Inside,

    /// <summary>Others get in; the method enters again before it goes on.</summary>
    Interleaved,

    /// <summary>It is given up for good.</summary>
    Outside,
}
