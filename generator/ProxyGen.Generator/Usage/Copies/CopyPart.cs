namespace ProxyGen.Generator.Usage.Copies;

/// <summary>What of a value is a copy of something in the manager.</summary>
internal enum CopyPart
{
    /// <summary>The value itself, and all in it.</summary>
    Whole,

    /// <summary>Only its elements: the sequence around them is new, or cannot be changed.</summary>
    Elements,
}
