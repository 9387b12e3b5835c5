namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler accept <c>required</c> members on netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class RequiredMemberAttribute : Attribute;
