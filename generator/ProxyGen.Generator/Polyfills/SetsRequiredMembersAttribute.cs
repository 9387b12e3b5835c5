namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets the compiler accept <c>required</c> members on netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
