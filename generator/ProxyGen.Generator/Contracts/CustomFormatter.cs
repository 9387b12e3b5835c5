namespace ProxyGen.Generator.Contracts;

/// <summary>A formatter that attributes name.</summary>
/// <param name="Creation">The expression that gives it; empty where there is a problem.</param>
/// <param name="Type">The formatter's name, for fingerprints.</param>
/// <param name="Problem">Why it does not fit; null if it does.</param>
internal sealed record CustomFormatter(string Creation, string Type, string? Problem);
