using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage;

/// <summary>How a variable is used behind a call.</summary>
/// <param name="First">The first use; null if there is none that counts.</param>
/// <param name="IsRead">Whether what is in it is looked at.</param>
/// <param name="IsChangedAtOnce">Whether it is added to before anything is waited for.</param>
internal readonly record struct LaterUse(IOperation? First, bool IsRead, bool IsChangedAtOnce);
