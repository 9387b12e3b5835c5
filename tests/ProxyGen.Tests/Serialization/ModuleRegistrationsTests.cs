using System.Reflection;
using System.Reflection.Emit;
using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

public sealed class ModuleRegistrationsTests
{
    // Another assembly's registrations are module initializers that have not run as long as none of its members was used.
    [Fact]
    public void The_modules_of_a_type_its_elements_and_its_arguments_get_their_chance_to_register()
    {
        AssertRunsOnce(static page => page);
        AssertRunsOnce(static page => page.MakeArrayType());
        AssertRunsOnce(static page => typeof(List<>).MakeGenericType(page));
        AssertRunsOnce(static page => typeof(List<>).MakeGenericType(page).MakeArrayType().MakeArrayType());
        AssertRunsOnce(static page =>
            typeof(Dictionary<,>).MakeGenericType(typeof(int), typeof(List<>).MakeGenericType(page.MakeArrayType(2))));
    }

    private static void AssertRunsOnce(Func<Type, Type> use)
    {
        var type = use(DefineTypeWhoseModuleCounts());
        int before = ModuleRunCounter.Runs;
        ModuleRegistrations.Run(type);
        Assert.Equal(before + 1, ModuleRunCounter.Runs);
        ModuleRegistrations.Run(type);
        Assert.Equal(before + 1, ModuleRunCounter.Runs);
    }

    private static Type DefineTypeWhoseModuleCounts()
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Elsewhere"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("Elsewhere");
        var initializer = module.DefineGlobalMethod(
            ".cctor",
            MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName,
            typeof(void),
            []);
        var code = initializer.GetILGenerator();
        code.Emit(OpCodes.Call, typeof(ModuleRunCounter).GetMethod(nameof(ModuleRunCounter.Count))!);
        code.Emit(OpCodes.Ret);
        module.CreateGlobalFunctions();
        module.DefineType("Page", TypeAttributes.Public).CreateType();
        using var image = new MemoryStream();
        assembly.Save(image);
        return Assembly.Load(image.ToArray()).GetType("Page")!;
    }
}
