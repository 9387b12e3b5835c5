namespace ProxyGen.Generator.Contracts;

/// <summary>Why a type cannot be a payload.</summary>
internal enum PayloadProblemKind
{
    /// <summary>Its values cannot be copied or referred to.</summary>
    CannotCross,

    /// <summary>It lives on the stack only.</summary>
    StackOnly,

    /// <summary>Generated code cannot name it.</summary>
    Unreachable,

    /// <summary>The attributes of a data type contradict each other, or are incomplete.</summary>
    Keys,

    /// <summary>The cases of a union do not fit.</summary>
    Union,

    /// <summary>A formatter that attributes name does not fit.</summary>
    Formatter,

    /// <summary>Every value would hold another of its type, without end.</summary>
    Endless,

    /// <summary>Something else is wrong with it that is reported elsewhere, as by the compiler.</summary>
    ReportedElsewhere,
}
