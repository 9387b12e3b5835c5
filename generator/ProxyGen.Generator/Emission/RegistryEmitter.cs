using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes the assembly's registry, which runs before any other code of the assembly.</summary>
internal static class RegistryEmitter
{
    /// <summary>
    /// The form of all generated code, as the runtime's <c>GeneratedCodeFormat</c> knows it. It changes when the code needs something of
    /// the runtime that earlier ones have not.
    /// </summary>
    private const int Format = 6;

    public static SourceText Emit(RegistryModel registry, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(RegistryNames.Namespace(registry.AssemblyName), registry.Suppressions);
        writer.Write(SourceFile.GeneratedCode);
        if (registry.ClosedForms.Count > 0)
        {
            writer.Write($"[global::{KnownNames.ClosedForms}(\n    {string.Join(",\n    ", registry.ClosedForms.Select(Text.Quote))})]");
        }

        using (writer.Block($"internal static class {RegistryNames.Type}"))
        {
            // In a method of its own: what another version of the runtime lacks must not be looked for before the check is made.
            writer.Write($$"""
                [global::System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Register()
                {
                    global::ProxyGen.Protocol.GeneratedCodeFormat.Require({{Format}}, typeof(Registry).Assembly);
                    RegisterAll();
                }

                [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
                """);
            using (writer.Block("private static void RegisterAll()"))
            {
                foreach (FormatterModel formatter in registry.Formatters)
                {
                    writer.Write(
                        $"global::ProxyGen.Serialization.FormatterRegistry.RegisterGenerated<{formatter.Type}>({formatter.Creation});");
                }

                foreach (RegistrationModel contract in registry.Contracts)
                {
                    writer.Write(Registration(contract));
                }

                foreach (GenericFormModel form in registry.GenericForms)
                {
                    writer.Write($"{form.DispatcherType}.Register{form.Key}<{form.TypeArguments}>(\"{form.Canonical}\");");
                }

                foreach (ExceptionModel exception in registry.Exceptions)
                {
                    writer.Write(Registration(exception));
                }

                if (registry.Startup is { } startup)
                {
                    writer.Write($"""
                        global::ProxyGen.Manager.ManagerStartups.Register(
                            typeof(Registry).Assembly,
                            static services => {startup}.Configure(services),
                            static services => global::{KnownNames.ServiceProviderBuilding}.BuildServiceProvider(services, validateScopes: true));
                        """);
                }

                foreach (string worker in registry.Workers)
                {
                    writer.Write($"global::ProxyGen.Workers.WorkerRegistry.Register({worker});");
                }
            }
        }

        return SourceFile.End(writer, rootNamespace);
    }

    private static string Registration(RegistrationModel contract)
    {
        string factory = $"static reference => new {contract.ProxyType}(reference)";
        return $"global::ProxyGen.Manager.ContractRegistry.Register<{contract.ProxyType}, {contract.SharedType}>("
            + $"\"{contract.ContractName}\", {factory}, {contract.DispatcherType}.Instance, typeof(Registry).Assembly);";
    }

    private static string Registration(ExceptionModel exception)
    {
        const string Register = "global::ProxyGen.Protocol.ExceptionRegistry.Register";
        if (exception.Properties.Count > 0)
        {
            return $"{Register}({exception.FormName}.Create());";
        }

        bool Takes(string name) => exception.Arguments.Contains(name);
        string parameters = $"({(Takes(ExceptionModel.Message) ? "message" : "_")}, {(Takes(ExceptionModel.Inner) ? "inner" : "_")})";
        return $"{Register}<{exception.Type}>(static {parameters} => new {exception.Type}({string.Join(", ", exception.Arguments)}));";
    }
}
