namespace ProxyGen.Generator.Model;

/// <summary>An interface of a shared class, as each side names it.</summary>
/// <param name="ProxyType">The interface that the proxy implements, where <c>AccountProxy</c> stands for a shared <c>Account</c>.</param>
/// <param name="ManagerType">The interface that the class implements.</param>
internal sealed record InterfaceModel(string ProxyType, string ManagerType);
