namespace ProxyGen.Generator.Contracts;

/// <summary>Metadata names of the runtime's types that the generator recognises or emits; it references no runtime assembly.</summary>
internal static class KnownNames
{
    public const string Shared = "ProxyGen.SharedAttribute";
    public const string SharedIgnore = "ProxyGen.SharedIgnoreAttribute";
    public const string SharedRead = "ProxyGen.SharedReadAttribute";
    public const string SharedTransient = "ProxyGen.SharedTransientAttribute";
    public const string Proxy = "ProxyGen.ISharedProxy";
    public const string SharedAccessor = "ProxyGen.SharedAccessorAttribute";
    public const string SharedProxy = "ProxyGen.SharedProxyAttribute";
    public const string SharedType = "ProxyGen.SharedTypeAttribute";
    public const string SharedData = "ProxyGen.SharedDataAttribute";
    public const string SharedUnion = "ProxyGen.SharedUnionAttribute";
    public const string SharedFormatter = "ProxyGen.SharedFormatterAttribute";
    public const string Formatter = "ProxyGen.Serialization.IFormatter`1";
    public const string Interleave = "ProxyGen.InterleaveAttribute";
    public const string SingleWriter = "ProxyGen.SingleWriterAttribute";
    public const string SharedLambda = "ProxyGen.SharedLambdaAttribute";
    public const string ManagerService = "ProxyGen.ManagerServiceAttribute";
    public const string SharedManagerStartup = "ProxyGen.SharedManagerStartupAttribute";
    public const string ServiceCollection = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    public const string ServiceProviderBuilding = "Microsoft.Extensions.DependencyInjection.ServiceCollectionContainerBuilderExtensions";
    public const string Worker = "ProxyGen.WorkerAttribute";
    public const string BuiltInProxy = "ProxyGen.Annotations.BuiltInProxyAttribute";
    public const string WaitsOutsideGuard = "ProxyGen.Annotations.WaitsOutsideGuardAttribute";
    public const string BlockingForm = "ProxyGen.Annotations.BlockingFormAttribute";
    public const string ClosedForms = "ProxyGen.Annotations.ClosedFormsAttribute";
    public const string NotPublic = "ProxyGen.Annotations.NotPublicAttribute";
    public const string UpdateSource = "ProxyGen.Manager.IUpdateSource`1";
    public const string Updatable = "ProxyGen.IUpdatable`1";
    public const string IncomingCall = "ProxyGen.Manager.IncomingCall";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string Obsolete = "System.ObsoleteAttribute";
    public const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";
    public const string Exception = "System.Exception";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string GeneratedCode = "System.CodeDom.Compiler.GeneratedCodeAttribute";
    public const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";
}
